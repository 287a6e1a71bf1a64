package org.tidemark.server.people.messages.push;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** The devices of a member, for the export of his data and its erasure. */
@Component
final class PushRecords implements PersonalRecords {

    private final PushDevices devices;

    PushRecords(PushDevices devices) {
        this.devices = devices;
    }

    @Override
    public String section() {
        return "messageDevices";
    }

    @Override
    public Object export(String memberId) {
        return devices.of(memberId).stream()
                .map(one -> Map.of("addedAt", one.addedAt().toString()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        devices.removeAll(memberId);
    }
}
