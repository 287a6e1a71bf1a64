package org.tidemark.server.growth.tasks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks that are configured, by name. */
final class AdNetworks {

    private final Map<String, AdNetwork> networks = new LinkedHashMap<>();

    AdNetworks(List<AdNetwork> all) {
        all.forEach(network -> networks.put(network.name(), network));
    }

    Optional<AdNetwork> find(String name) {
        return Optional.ofNullable(networks.get(name));
    }

    Collection<AdNetwork> all() {
        return networks.values();
    }
}
