import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/", "dist.next/", "dist.old/", "src/.observablehq/", ".cache/", "node_modules/"]},
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      "func-style": ["error", "declaration", {allowArrowFunctions: true}],
      "no-restricted-syntax": [
        "error",
        {selector: "ExportDefaultDeclaration", message: "use a named export"}
      ]
    }
  },
  {files: ["*.config.ts", "*.config.js"], rules: {"no-restricted-syntax": "off"}}
);
