package org.tidemark.server.money.debts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Takes files of debts: looked at first, then all of one or nothing, once. */
@Service
public class DebtFiles {

    private final DebtStore store;
    private final Imports imports;
    private final Members members;
    private final People people;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;

    DebtFiles(
            DebtStore store,
            Imports imports,
            Members members,
            People people,
            NumberSeries numbers,
            TransactionTemplate transaction) {
        this.store = store;
        this.imports = imports;
        this.members = members;
        this.people = people;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /**
     * What a file holds.
     *
     * @param debts what taking it would enter; without numbers yet
     * @param result what is wrong in it, and what was recognised
     */
    public record Looked(List<Debt> debts, ImportResult result) {

        /** Whether all of it can be taken. */
        public boolean isRight() {
            return result.mistakes().isEmpty();
        }

        /** What it comes to, in fen. */
        public long sumFen() {
            return debts.stream().mapToLong(Debt::amountFen).reduce(0, Math::addExact);
        }
    }

    /**
     * What came of a file that was sent.
     *
     * @param id under which it is kept, 0 where something is wrong in it
     */
    record Kept(long id, ImportResult result) {}

    /** Keeps a file to be looked at, where nothing is wrong in it. The same again is the first. */
    Kept receive(Upload upload) {
        Looked looked = look(upload);
        if (!looked.isRight()) {
            return new Kept(0, looked.result());
        }
        long id =
                store.enter(
                        numbers.next("df"),
                        upload.hash(),
                        upload.bytes(),
                        looked.debts().size(),
                        upload.by());
        return new Kept(id, looked.result());
    }

    /** What taking it would do now. */
    Looked look(DebtFile file) {
        return look(new Upload(store.bytes(file.id()), file.sentBy(), false));
    }

    private Looked look(Upload upload) {
        DebtTable table = new DebtTable(new AsOfNow());
        ImportResult result = imports.look(upload, table);
        return new Looked(result.mistakes().isEmpty() ? table.debts() : List.of(), result);
    }

    /**
     * Enters its debts. A second time changes nothing.
     *
     * @return what is wrong in it by now; nothing was entered then
     */
    ImportResult take(DebtFile file, String by) {
        Looked looked = file.taken() ? new Looked(List.of(), ImportResult.NONE) : look(file);
        if (looked.isRight() && !file.taken()) {
            try {
                transaction.executeWithoutResult(_ -> enter(file.id(), looked.debts(), by));
            } catch (DuplicateKeyException meanwhile) {
                throw new FormRefusedException(Problems.whole("debts.problem.changed"), meanwhile);
            }
        }
        return looked.result();
    }

    private void enter(long file, List<Debt> debts, String by) {
        if (store.locked(file).taken()) {
            return;
        }
        int place = 0;
        for (Debt one : debts) {
            place++;
            store.enter(
                    file,
                    place,
                    new Debt(
                            numbers.next("de"),
                            one.member(),
                            one.amountFen(),
                            one.owedFor(),
                            one.reference()));
        }
        store.taken(file, by);
    }

    private final class AsOfNow implements DebtTable.Known {

        /** A name of the ledger goes before a phone. */
        @Override
        public Map<String, String> members(Set<String> typed) {
            Map<String, String> found = new HashMap<>();
            Set<String> named = members.known(typed).value();
            for (String one : typed) {
                if (named.contains(one)) {
                    found.put(one, one);
                } else {
                    people.memberOfPhone(one).ifPresent(member -> found.put(one, member));
                }
            }
            found.values().retainAll(members.known(found.values()).value());
            return found;
        }

        @Override
        public Set<String> references(Set<String> asked) {
            return store.references(asked);
        }
    }
}
