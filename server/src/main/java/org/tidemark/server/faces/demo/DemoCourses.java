package org.tidemark.server.faces.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.courses.CourseForm;
import org.tidemark.server.growth.courses.Courses;

/** A course that is always there, and a session on the evening after the demo's first start. */
@Component
@Order(71)
@ConditionalOnProperty("tidemark.demo")
final class DemoCourses implements DemoPart {

    private static final int HOUR = 20;
    private static final String SESSION = "c-demo-session";

    private final Courses courses;
    private final Clock clock;

    DemoCourses(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        courses.offer(
                "c-demo-figures",
                new CourseForm(
                        "看懂您的数字",
                        "Reading your figures",
                        "单价是资金池除以流通积分，会随他人的订单与兑付变化。\n\n" + "封顶是持仓被强制兑付的金额；广告积分只从广告收入里支付。",
                        "The price is the pool divided by the points in circulation; it moves with"
                                + " what others order and redeem.\n\nThe cap is the amount at which"
                                + " a holding is redeemed by force; ad points are paid out of"
                                + " advertising income and nothing else.",
                        "",
                        "0",
                        "",
                        ""));
        LocalDateTime evening = LocalDate.now(clock).plusDays(1).atTime(HOUR, 0);
        courses.offer(
                SESSION,
                new CourseForm(
                        "直播：提问时间",
                        "Live: your questions",
                        "运营方回答关于订单、积分与提现的问题。",
                        "The operator answers questions about orders, points and withdrawals.",
                        "https://meeting.tencent.com/demo",
                        "30",
                        evening.toString(),
                        evening.plusHours(1).toString()));
        for (String member : new String[] {"member-002", "member-003"}) {
            courses.signUp(SESSION, member);
        }
    }
}
