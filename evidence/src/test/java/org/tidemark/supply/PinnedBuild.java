package org.tidemark.supply;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a build takes from elsewhere, and whether it can be something else tomorrow. */
final class PinnedBuild {

    /** Ranges, and words for whatever is the newest. */
    private static final Pattern MOVING =
            Pattern.compile("[\\[(].*|LATEST|RELEASE|.*-SNAPSHOT|.*[+*].*");

    private static final Pattern USES = Pattern.compile("\\s*-?\\s*uses:\\s*[\"']?([^\\s\"'#]+).*");
    private static final Pattern PINNED =
            Pattern.compile("\\./.*|docker://.+@sha256:[0-9a-f]{64}|[^@]+@[0-9a-f]{40}");

    private PinnedBuild() {}

    /** The plugins for which a POM, or one above it, names a version: group and name. */
    static Set<String> versioned(List<String> poms) {
        Set<String> versioned = new TreeSet<>();
        for (String pom : poms) {
            for (Element plugin : elements(pom, "plugin")) {
                if (!child(plugin, "version").isEmpty()) {
                    versioned.add(name(plugin));
                }
            }
        }
        return versioned;
    }

    /** The plugins of a POM that have no version anywhere. */
    static List<String> unversioned(String pom, Set<String> versioned) {
        return elements(pom, "plugin").stream()
                .map(PinnedBuild::name)
                .filter(name -> !versioned.contains(name))
                .distinct()
                .toList();
    }

    /** Versions in a POM that may be another tomorrow, but for our own. */
    static List<String> moving(String pom) {
        List<String> moving = new ArrayList<>();
        for (String kind : List.of("dependency", "plugin", "extension", "parent", "path")) {
            for (Element one : elements(pom, kind)) {
                String version = child(one, "version");
                if (MOVING.matcher(version).matches()
                        && !child(one, "groupId").equals("org.tidemark")) {
                    moving.add(child(one, "artifactId") + " " + version);
                }
            }
        }
        return moving;
    }

    /** The actions of a workflow that are not named by their digest. */
    static List<String> unpinnedActions(List<String> workflow) {
        return workflow.stream()
                .map(USES::matcher)
                .filter(found -> found.matches() && !PINNED.matcher(found.group(1)).matches())
                .map(found -> found.group(1))
                .toList();
    }

    private static String name(Element plugin) {
        String group = child(plugin, "groupId");
        return (group.isEmpty() ? "org.apache.maven.plugins" : group)
                + ":"
                + child(plugin, "artifactId");
    }

    private static List<Element> elements(String pom, String name) {
        List<Element> elements = new ArrayList<>();
        var found = document(pom).getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String child(Element of, String name) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    private static Document document(String pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(pom)));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
