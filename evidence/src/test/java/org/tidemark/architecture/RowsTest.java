package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.sql.ResultSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.architecture.samples.AsksInRow;

/**
 * Whoever reads a row holds the connection that it comes by: a question that he asks meanwhile
 * waits for another one, and enough of those wait for each other. This rule sees methods that are
 * given a row; what is written as a lambda is seen by the tests of the server, which run with one
 * connection ({@code tidemark.database.connections}).
 */
class RowsTest {

    @Test
    void no_row_asks_the_database() {
        assertThat(asking(House.CLASSES)).isEmpty();
    }

    @Test
    void whoever_asks_while_he_reads_a_row_is_told() {
        assertThat(asking(House.only(AsksInRow.class)))
                .isNotEmpty()
                .allMatch(one -> one.startsWith(AsksInRow.class.getName()));
    }

    /** Methods that are given a row and lead, through classes of ours, to a question. */
    private static Set<String> asking(JavaClasses classes) {
        Set<String> asking = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (unit.getRawParameterTypes().stream()
                                .anyMatch(one -> one.isEquivalentTo(ResultSet.class))
                        && leadsToQuestion(unit)) {
                    asking.add(unit.getFullName());
                }
            }
        }
        return asking;
    }

    private static boolean leadsToQuestion(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaAccess<?> call : unit.getAccessesFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(JdbcClient.class)) {
                    return true;
                }
                if (call.getTarget() instanceof CodeUnitCallTarget target) {
                    target.resolveMember()
                            .filter(one -> House.isIn(one.getOwner(), "org.tidemark"))
                            .ifPresent(open::add);
                }
            }
        }
        return false;
    }
}
