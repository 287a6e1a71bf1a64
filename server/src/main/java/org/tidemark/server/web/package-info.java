/** What every page is made of: frames, forms, words, access and passwords. Knows the kernel. */
package org.tidemark.server.web;
