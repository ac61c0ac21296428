/**
 * Types of the Altogether API under the names that a frontend wants, and guards for its blocks and pages.
 *
 * `generated/api.ts` comes from `openapi.json` by `altogether contract build`; this file is written by hand.
 */
import type { components } from "./generated/api.ts";

export type { components, operations, paths } from "./generated/api.ts";

type Schemas = components["schemas"];

/* Pages */
export type HomePage = Schemas["HomePageDocument"];
export type StandardPage = Schemas["StandardPageDocument"];
export type StatementPage = Schemas["StatementPageDocument"];
export type PostIndexPage = Schemas["PostIndexPageDocument"];
export type PostPage = Schemas["PostPageDocument"];
/** A page of any type: tell them apart with `isPage`. */
export type Page = Schemas["Page"];
export type PageMeta = Schemas["PageMeta"];
/** The `meta.type` of each page type, and its shape. */
export interface PageTypes {
  "home.HomePage": HomePage;
  "home.StandardPage": StandardPage;
  "home.AccessibilityStatementPage": StatementPage;
  "posts.PostIndexPage": PostIndexPage;
  "posts.PostPage": PostPage;
}
export type PageType = keyof PageTypes;
/** What a list gives of a page: name the fields that you asked for with `fields=`. */
export type PageItem<P extends Page = Page, Field extends keyof P = never> = Pick<P, "id" | "title" | Field> & {
  meta: Partial<P["meta"]> & Pick<P["meta"], "type" | "detail_url" | "html_url" | "slug" | "first_published_at">;
};
/** The envelope of every list. */
export interface List<Item> {
  meta: { total_count: number };
  items: Item[];
}
/** A finding of `/findings/`, for QA. */
export type StandingFinding = Schemas["StandingFinding"];
export type Translation = Schemas["Translation"];
export type Crumb = Schemas["Crumb"];

/* Blocks */
/** A block of a type that this version of the contract knows. */
export type Block = Schemas["Block"];
export type BlockType = Block["type"];
/** A block of a type that came later: render nothing. */
export interface UnknownBlock {
  type: string;
  id: string;
  value: unknown;
}
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;
export type ValueOf<T extends BlockType> = BlockOf<T>["value"];
export type HeadingValue = Schemas["HeadingValue"];
export type ParagraphValue = Schemas["ParagraphValue"];
export type ActivityValue = Schemas["ActivityValue"];
export type TeamSpotlightValue = Schemas["TeamSpotlightValue"];
export type OpportunityValue = Schemas["OpportunityValue"];
export type ImageValue = Schemas["ImageValue"];
export type EventsValue = Schemas["EventsValue"];
export type KeyPointsValue = Schemas["KeyPointsValue"];
export type QuoteValue = Schemas["QuoteValue"];
export type TableValue = Schemas["TableValue"];
export type VideoValue = Schemas["VideoValue"];
export type DocumentsValue = Schemas["DocumentsValue"];
export type ContactValue = Schemas["ContactValue"];
export type CallToActionValue = Schemas["CallToActionValue"];

/* Parts */
export type Image = Schemas["Image"];
export type ImageSource = Schemas["ImageSource"];
export type Credit = Schemas["Credit"];
export type Link = Schemas["Link"];
export type PersonCard = Schemas["PersonCard"];
export type OrganisationCard = Schemas["OrganisationCard"];
export type TopicCard = Schemas["TopicCard"];
export type PageCard = Schemas["PageCard"];
export type DocumentCard = Schemas["DocumentCard"];
export type ContactCard = Schemas["ContactCard"];
export type Deadline = Schemas["Deadline"];
export type Event = Schemas["Event"];
export type MeasuredGap = Schemas["MeasuredGap"];
export type KnownGap = Schemas["KnownGap"];
export type Apply = Schemas["Apply"];

/* The site */
export type SiteSettings = Schemas["SiteSettings"];
export type LocaleCard = Schemas["LocaleCard"];
export type Navigation = Schemas["Navigation"];
export type NavigationItem = Schemas["NavigationItem"];
/** Where an address leads: switch on `kind`. */
export type Resolution = Schemas["Resolution"];
export type Problem = Schemas["Problem"];
export type LibraryImage = Schemas["LibraryImage"];
export type LibraryDocument = Schemas["LibraryDocument"];

/** Whether a block is of one type; narrows its value. */
export function isBlock<T extends BlockType>(block: Block | UnknownBlock, type: T): block is BlockOf<T> {
  return block.type === type;
}

/** Whether a page is of one type; narrows its fields. */
export function isPage<T extends PageType>(page: Page, type: T): page is PageTypes[T] {
  return page.meta.type === type;
}

/** For the `default` of a `switch` over `block.type`: fails to compile when a type was added and not handled. */
export function unhandled(block: never): undefined {
  void block;
  return undefined;
}
