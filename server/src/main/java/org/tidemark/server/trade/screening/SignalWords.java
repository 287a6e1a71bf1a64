package org.tidemark.server.trade.screening;

import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Says signals and figures in the words of a page. */
public final class SignalWords {

    private SignalWords() {}

    /** What a signal looks at. */
    public static String name(Frame frame, Signal signal) {
        return frame.say("screening.signal." + signal.code());
    }

    /** What it may mean, and what else it may mean. */
    public static String meaning(Frame frame, Signal signal) {
        return frame.say("screening.meaning." + signal.code());
    }

    /** A figure in the signal's unit. */
    public static String figure(Signal signal, long figure) {
        return switch (signal.unit()) {
            case COUNT -> Figures.count(figure);
            case FEN -> Figures.money(figure, "CNY");
            case PERCENT -> figure + " %";
        };
    }
}
