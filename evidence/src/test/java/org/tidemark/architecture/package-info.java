/**
 * The shape of the house, checked: which module may know which, what the engine may touch, and how
 * the source files are kept. It stands here because this module sees all the others.
 */
package org.tidemark.architecture;
