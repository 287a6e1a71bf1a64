package org.tidemark.server.web.site;

import java.util.List;

/** A part of the platform that tells members of something before it begins. */
public interface TellsAhead {

    /** What a member is told today, the next first; not what has begun, nor what he agreed to. */
    List<ToldAhead> told(String memberId);
}
