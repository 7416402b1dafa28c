interface ImportMetaEnv {
  /** Set by the build: whether this is the demo that needs no server. */
  readonly VITE_STATIC_DEMO: boolean;
}
