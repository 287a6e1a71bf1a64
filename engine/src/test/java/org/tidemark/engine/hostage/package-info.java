/**
 * Looks for what adversaries with a budget can do to a pool so that somebody honest who comes later
 * loses (SPEC 9), and shows that it finds what there was to find under the rules of edition 1.
 */
package org.tidemark.engine.hostage;
