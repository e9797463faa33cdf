import { bundle, gzipSize } from '../support/bundle.js';

/** Largest bytes, minified and compressed, that each recipe adds to a program with the whole client. */
export const recipeBounds = {
  findContact: 420,
  findCompany: 420,
  upsertContact: 680,
  upsertCompany: 680,
  closeDeal: 540,
  lookup: 1_790,
  quoteFor: 2_240,
  copyQuotation: 780,
  invoiceFromQuotation: 1_240,
  convertLead: 1_000,
  syncChanges: 890,
} as const;

/** Name of a recipe. */
export type RecipeName = keyof typeof recipeBounds;

/** Paths that the client and the recipes are imported by. */
export interface RecipeImports {
  readonly client: string;
  readonly recipes: string;
}

/** A program that uses the whole client, and these recipes. */
export function recipeProgram(names: readonly RecipeName[], { client, recipes }: RecipeImports): string {
  return `
    import { Heffl } from '${client}';
    import { ${names.join(', ')} } from '${recipes}';
    console.log(new Heffl(), ${names.join(', ')});`;
}

/** Measures what each recipe, and all of them, add to the client, in bytes after gzip. */
export async function measureRecipes(
  folder: string,
  imports: RecipeImports,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  const names = Object.keys(recipeBounds) as RecipeName[];
  const sizeOf = async (used: readonly RecipeName[]) => gzipSize(await bundle(recipeProgram(used, imports), folder));
  const base = await sizeOf([]);
  const one = names.map(async (name) => ({ name, bytes: (await sizeOf([name])) - base }));
  return [...(await Promise.all(one)), { name: 'all recipes', bytes: (await sizeOf(names)) - base }];
}
