/**
 * What a buyer is told before an order and keeps with it: the same figures for everybody, generated
 * from the plan and, once a programme runs, from its books.
 *
 * <pre>
 *   Plan + offer + price (+ RunningFigures) --Disclosure.of--&gt; parts --DisclosurePage--&gt; HTML
 *                                                                --DisclosureText--&gt; plain text
 * </pre>
 *
 * <p>One class for each part, named {@code ...Part}; each part fits one screen of a phone.
 *
 * <p>Invariants: amounts of money and points are exact integers, rounded as the engine rounds (SPEC
 * 2); only {@link org.tidemark.plan.disclosure.Written} touches the estimates of {@link
 * org.tidemark.plan.economics}, to write them down. Both languages say the same. No text promises a
 * gain. What warns is never set smaller than what offers. The same input gives the same text.
 */
@NullMarked
package org.tidemark.plan.disclosure;

import org.jspecify.annotations.NullMarked;
