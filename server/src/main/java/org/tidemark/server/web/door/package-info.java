/**
 * What every request passes before anything of ours looks at it, and what a server says that has
 * not even come that far.
 *
 * <pre>
 *   request ──> Tomcat ──> FormFilter ──> sessions, access, pages, API
 *                  └─ what it refuses itself ──> PlainErrorValve
 * </pre>
 *
 * <p>Invariants: no control character but tab and line ends comes in by a form or an address; a
 * form of files is read only where a handler asks for files; what cannot be read is told once,
 * without a stack trace; every answer carries the headers of {@link
 * org.tidemark.server.web.door.AnswerHeaders}; no answer names the server's software; under {@code
 * /api} every refusal is a problem detail.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.web.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
