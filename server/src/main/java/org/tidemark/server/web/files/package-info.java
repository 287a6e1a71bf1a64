/**
 * Files in and out of the platform.
 *
 * <pre>
 *   form ──> Upload ──> UploadedTable ──> TableImport   checks every row ──> writes, all or nothing
 *               └──> ImportedFiles   hash, kind, when, by whom: the same file again wants a second yes
 *   ImportResult ──> UploadAnswer   led on, or 422 with what is wrong
 *   OutTable ──> Downloads   CSV or workbook
 *   PaperSheet   a page with a pen ──> PDF
 * </pre>
 *
 * <p>Invariants: a file is taken in whole or not at all; what is wrong is told with line, column
 * and value, all of it and not only the first; what was recognised and left out is told; no file is
 * taken in twice unasked, also not by two people at the same moment.
 */
@ApplicationModule(allowedDependencies = {"kernel.work", "web.forms", "web.site"})
@NullMarked
package org.tidemark.server.web.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
