import {describe, expect, it} from "vitest";
import {placeLabels, widthOf, type Label} from "../../src/charts/place.js";

const room = {width: 300, top: 0, bottom: 150};
const label = (fields: Partial<Label> = {}): Label => ({
  x: 150,
  y: 80,
  width: 60,
  prefer: "above",
  above: 0,
  ...fields
});
const placesOf = (...args: Parameters<typeof placeLabels>) => placeLabels(...args).places;

describe("placeLabels(labels, room)", () => {
  it("stands on the side it prefers, above an arrow", () => {
    const [above, below] = [label(), label({prefer: "below"})].map((l) => placesOf([l], room)[0]);
    expect(above.y).toBeLessThan(80);
    expect(below.y).toBeGreaterThan(80);
    expect(placesOf([label({above: 11})], room)[0].y).toBe(above.y - 11);
  });

  it("covers neither a mark nor a label that stands already", () => {
    const places = placesOf([label(), label({x: 160})], room);
    expect(Math.abs(places[0].y - places[1].y)).toBeGreaterThan(14);
  });

  it("finds an order in which every label has room, where the first has none", () => {
    const crowd = [
      label({x: 150, y: 64, width: 120, above: 14}),
      label({x: 290, y: 40, width: 110}),
      label({x: 90, y: 79, width: 170, prefer: "below"}),
      label({x: 200, y: 39, width: 170, prefer: "below"})
    ];
    const boxes = placesOf(crowd, room).map(({y, side, dx}, i) => {
      const {x, width} = crowd[i];
      const left = {
        left: 0,
        middle: x - width / 2,
        right: room.width - width,
        after: x + dx,
        before: x + dx - width
      }[side];
      return {left, right: left + width, top: y - 11, bottom: y + 3};
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
          false
        );
  });

  it("leaves lines between marks free, in a wider drawing, too", () => {
    const mark = label({y: 80});
    const [free] = placesOf([mark], room);
    const rising = {x1: 150, y1: 80, x2: 180, y2: 50};
    const [beside] = placesOf([mark], {...room, lines: [rising]});
    expect(free.side).toBe("middle");
    expect(beside.y > mark.y || beside.side === "before").toBe(true);
  });

  it("stands beside its mark before it goes further off", () => {
    const crowd = [label({y: 62, width: 200}), label({y: 98, width: 200})];
    const [place] = placesOf([label({width: 40}), ...crowd], {...room, top: 30, bottom: 130});
    expect(Math.abs(place.y - 80)).toBeLessThan(30);
  });

  it("stays inside the plot", () => {
    const sides = [5, 150, 295].map((x) => placesOf([label({x})], room)[0].side);
    expect(sides).toEqual(["left", "middle", "right"]);
    expect(placesOf([label({y: 6})], room)[0].y).toBeGreaterThan(6);
  });
});

describe("widthOf(text, size)", () => {
  it("takes Chinese signs for squares and others for a little over half of one", () => {
    expect(widthOf("亿元", 10)).toBe(20);
    expect(widthOf("26", 10)).toBeCloseTo(12);
  });
});
