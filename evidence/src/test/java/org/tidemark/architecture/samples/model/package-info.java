/** A model that knows what no model should. */
package org.tidemark.architecture.samples.model;
