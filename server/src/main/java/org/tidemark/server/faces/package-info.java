/** The doors to the whole: the API, the console, the demo. */
package org.tidemark.server.faces;
