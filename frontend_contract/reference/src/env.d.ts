/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by a page that only one person may see: nothing of it is cached, indexed or passed on. */
    private: boolean;
  }
}
