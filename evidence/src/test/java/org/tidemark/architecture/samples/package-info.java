/** Small offenders, each against one rule of the house, to show that the rule tells it. */
package org.tidemark.architecture.samples;
