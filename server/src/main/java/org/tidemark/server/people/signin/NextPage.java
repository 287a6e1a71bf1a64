package org.tidemark.server.people.signin;

/** Where to go after a sign-in. */
public final class NextPage {

    private NextPage() {}

    /** What was wanted, where it is a path of this platform; else a member's own start page. */
    public static String of(String wanted) {
        boolean local =
                wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.chars().noneMatch(c -> c == '\\' || c < ' ')
                        && !wanted.startsWith("/sign-");
        return local ? wanted : "/my";
    }
}
