package org.tidemark.server.faces.law;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.profile.DataExport;

/** All that is kept about one member: what he gets when he takes his data along. */
@Component
final class MemberFile {

    private final DataExport export;
    private final ReadMe readMe;

    MemberFile(DataExport export, ReadMe readMe) {
        this.export = export;
        this.readMe = readMe;
    }

    /**
     * Its parts by their names, the page that explains them first.
     *
     * @param member one with an account
     */
    Map<String, byte[]> of(String member) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("member.json", export.of(member));
        files.put(
                "statement.csv",
                export.statementTable(member).csv().getBytes(StandardCharsets.UTF_8));
        return readMe.before(files, "law.member", member);
    }
}
