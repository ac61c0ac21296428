/** Compiled, never run: proves that the types say what frontends rely on. */
import type { Block, BlockType, Page, PostPage, Resolution, UnknownBlock } from "../src/index.ts";
import { isBlock, isPage, unhandled } from "../src/index.ts";

export function heading(block: Block | UnknownBlock): string | undefined {
  if (isBlock(block, "heading")) {
    return block.value.text;
  }
  // @ts-expect-error an unknown block's value has no known field
  return block.value.text;
}

export function everyType(block: Block): string | undefined {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "activity":
    case "team_spotlight":
    case "opportunity":
    case "image":
    case "events":
    case "key_points":
    case "quote":
    case "table":
    case "video":
    case "documents":
    case "contact":
    case "call_to_action":
      return block.type satisfies BlockType;
    default:
      return unhandled(block);
  }
}

export function notEveryType(block: Block): string | undefined {
  switch (block.type) {
    case "heading":
      return block.value.anchor;
    default:
      // @ts-expect-error the other types are not handled
      return unhandled(block);
  }
}

export function date(page: Page): string | undefined {
  return isPage(page, "posts.PostPage") ? (page satisfies PostPage).date : undefined;
}

export function address(resolution: Resolution): string | undefined {
  return resolution.kind === "redirect" ? resolution.location : undefined;
}
