/** A heap that gives the item with the largest bound first. */
export class Heap<T extends { readonly bound: number }> {
  readonly #items: T[] = [];

  push(item: T): void {
    const items = this.#items;
    let i = items.length;
    items.push(item);
    for (let up = (i - 1) >> 1; i > 0; up = (i - 1) >> 1) {
      const parent = items[up];
      if (!parent || parent.bound >= item.bound) break;
      items[i] = parent;
      items[up] = item;
      i = up;
    }
  }

  pop(): T | undefined {
    const items = this.#items;
    const [top] = items;
    const last = items.pop();
    if (items.length === 0 || !last) return top;
    let i = 0;
    for (let child = this.#larger(1); child < items.length; child = this.#larger(2 * i + 1)) {
      const below = items[child];
      if (!below || below.bound <= last.bound) break;
      items[i] = below;
      i = child;
    }
    items[i] = last;
    return top;
  }

  /** Of two neighbours the one with the larger bound. */
  #larger(left: number): number {
    const [a, b] = [this.#items[left], this.#items[left + 1]];
    return a && b && b.bound > a.bound ? left + 1 : left;
  }
}
