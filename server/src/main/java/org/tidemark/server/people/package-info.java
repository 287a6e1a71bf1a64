/** Members and staff as persons: accounts, sign-in, verification, roles. */
package org.tidemark.server.people;
