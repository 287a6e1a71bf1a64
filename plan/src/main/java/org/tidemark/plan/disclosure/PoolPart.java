package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;

/** The pool's balance and who may touch it. */
final class PoolPart {

    private PoolPart() {}

    static Part of(Subject subject) {
        Part.Draft part = Part.draft("pool", "托底池与谁能动用", "The pool, and who may touch it");
        subject.running()
                .ifPresentOrElse(
                        running -> balance(part, subject, running),
                        () ->
                                part.figure(
                                        Tone.PLAIN,
                                        new LocalizedText("池内余额", "In the pool"),
                                        subject.money(0),
                                        new LocalizedText(
                                                "活动尚未运行", "the programme does not run yet")));
        return part.say(
                        "钱离开托底池只有三种情形：会员卖出、强制出局、退货退款。",
                        "Money leaves the pool in three ways only: members sell, forced exits, refunds of returned orders.")
                .say(
                        "经营者不能提取池内的钱；可以追加资金，也可以把无人持分的余款放回池内。",
                        "The operator cannot take money out of it, but may add to it, and may put back what no point has a claim on.")
                .say(
                        "经营者可以暂停发放新积分；已有积分不受影响。",
                        "The operator may stop handing out new points; points that are out are not touched.")
                .warn(
                        "池是经营者账上的一笔钱，不是存款，没有存款保险。经营者破产时，您可能拿不到。",
                        "The pool is money on the operator's books: no deposit, and no deposit insurance. Should the operator fail, you may not get it.")
                .part();
    }

    private static void balance(Part.Draft part, Subject subject, RunningFigures running) {
        part.figure(
                        Tone.PLAIN,
                        new LocalizedText("池内余额", "In the pool"),
                        subject.money(running.reserveFen()))
                .figure(
                        Tone.PLAIN,
                        new LocalizedText("流通积分", "Points in circulation"),
                        Written.points(running.supplyMicro()));
        if (running.orphanFen() > 0) {
            part.figure(
                    Tone.PLAIN,
                    new LocalizedText("无人持分的余款", "What no point has a claim on"),
                    subject.money(running.orphanFen()));
        }
    }
}
