package org.tidemark.server.growth.courses;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What courses may link to.
 *
 * @param videoHosts hosts of videos and live sessions; nothing else is linked to
 */
@ConfigurationProperties("tidemark.courses")
record CourseProperties(
        @DefaultValue({"v.qq.com", "www.bilibili.com", "live.bilibili.com", "meeting.tencent.com"})
                List<String> videoHosts) {

    CourseProperties {
        videoHosts = List.copyOf(videoHosts);
    }
}
