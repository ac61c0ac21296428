/**
 * Answers of the API kept in memory with their ETags. Nothing is ever used without asking the CMS first: a `304` costs
 * no body and no rendering there, and what an editor published a second ago is never missed.
 */
export interface CachedAnswer {
  etag: string;
  body: unknown;
}

/** A map of bounded size that forgets what was used longest ago. */
export class AnswerCache {
  readonly #answers = new Map<string, CachedAnswer>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#answers.size;
  }

  get(address: string): CachedAnswer | undefined {
    const answer = this.#answers.get(address);
    if (answer !== undefined) {
      this.#answers.delete(address);
      this.#answers.set(address, answer);
    }
    return answer;
  }

  set(address: string, answer: CachedAnswer): void {
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#limit) break;
      this.#answers.delete(oldest);
    }
  }
}
