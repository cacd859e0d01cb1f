/** A course's logo, as the masthead shows it. */
export interface Logo {
  readonly alt: string;
  readonly light: LogoPicture;
  /** For dark pages; without it the light one is shown there too, on a light plate. */
  readonly dark: LogoPicture | null;
}

export interface LogoPicture {
  /** Path in the package. */
  readonly src: string;
  /** In pixels, so that its place is kept before it has come; `null` where it cannot be told. */
  readonly size: { readonly width: number; readonly height: number } | null;
}
