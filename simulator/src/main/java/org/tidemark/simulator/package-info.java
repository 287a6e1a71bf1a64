/** The engine under invented or recorded order flows; never a rule of its own. */
@NullMarked
package org.tidemark.simulator;

import org.jspecify.annotations.NullMarked;
