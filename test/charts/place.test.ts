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

describe("placeLabels(labels, room)", () => {
  it("stands on the side it prefers, above an arrow", () => {
    const [above, below] = [label(), label({prefer: "below"})].map(
      (l) => placeLabels([l], room)[0]
    );
    expect(above.y).toBeLessThan(80);
    expect(below.y).toBeGreaterThan(80);
    expect(placeLabels([label({above: 11})], room)[0].y).toBe(above.y - 11);
  });

  it("covers neither a mark nor a label that stands already", () => {
    const places = placeLabels([label(), label({x: 160})], room);
    expect(Math.abs(places[0].y - places[1].y)).toBeGreaterThan(14);
  });

  it("finds an order in which every label has room, where the first has none", () => {
    const crowd = [
      label({x: 150, y: 64, width: 120, above: 14}),
      label({x: 290, y: 40, width: 110}),
      label({x: 90, y: 79, width: 170, prefer: "below"}),
      label({x: 200, y: 39, width: 170, prefer: "below"})
    ];
    const boxes = placeLabels(crowd, room).map(({y, side}, i) => {
      const {x, width} = crowd[i];
      const left = {left: 0, middle: x - width / 2, right: room.width - width}[side];
      return {left, right: left + width, top: y - 11, bottom: y + 3};
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
          false
        );
  });

  it("stays inside the plot", () => {
    const sides = [5, 150, 295].map((x) => placeLabels([label({x})], room)[0].side);
    expect(sides).toEqual(["left", "middle", "right"]);
    expect(placeLabels([label({y: 6})], room)[0].y).toBeGreaterThan(6);
  });
});

describe("widthOf(text, size)", () => {
  it("takes Chinese signs for squares and others for a little over half of one", () => {
    expect(widthOf("亿元", 10)).toBe(20);
    expect(widthOf("26", 10)).toBeCloseTo(12);
  });
});
