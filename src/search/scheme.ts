/*
 * Light or dark: as the system has it, until the reader turns the switch in the
 * header. A classic script in the head, so that it runs before the first paint.
 */
{
  const KEY = "scheme";
  const SYSTEM = "screen and (prefers-color-scheme: dark)";
  const MEDIA: Record<string, string> = {light: "not all", dark: "screen"};
  const NEXT: Record<string, string> = {light: "dark", dark: ""};

  const show = (scheme: string) => {
    document.querySelector<HTMLLinkElement>("link[data-dark]")!.media = MEDIA[scheme] ?? SYSTEM;
    if (scheme in MEDIA) document.documentElement.dataset.scheme = scheme;
    else delete document.documentElement.dataset.scheme;
  };

  // Where storage is refused the choice holds for the page.
  const kept = (): string => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return "";
    }
  };
  const keep = (scheme: string) => {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch {
      return;
    }
  };

  show(kept());
  document.addEventListener("click", ({target}) => {
    if (!(target as Element).closest("[data-scheme-switch]")) return;
    const next = NEXT[document.documentElement.dataset.scheme ?? ""] ?? "light";
    keep(next);
    show(next);
  });
  // Another tab of the site is turned with this one.
  addEventListener("storage", ({key, newValue}) => {
    if (key === KEY) show(newValue ?? "");
  });
}
