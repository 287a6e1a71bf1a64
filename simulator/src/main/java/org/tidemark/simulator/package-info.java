/** The engine under invented or recorded order flows; never a rule of its own. */
package org.tidemark.simulator;
