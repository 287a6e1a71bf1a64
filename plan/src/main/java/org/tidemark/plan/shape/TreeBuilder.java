package org.tidemark.plan.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Turns the parser's events into nodes, within limits. */
final class TreeBuilder {

    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final int MAX_DEPTH = 20;
    private static final int MAX_NODES = 100_000;

    private record Anchored(Node node, int nodes) {}

    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final Iterator<Event> events;
    private int nodes;

    TreeBuilder(Iterator<Event> events) {
        this.events = events;
    }

    /** The one document of the stream. */
    Node document() throws UnreadableTextException {
        next(); // stream start
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw new UnreadableTextException(
                    Place.START,
                    new Phrase(
                            "the file is empty: it must begin with \"plan: 1\"",
                            "文件为空：应以 \"plan: 1\" 开头"));
        }
        Node root = node(next(), 0);
        next(); // document end
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new UnreadableTextException(
                    place(end),
                    new Phrase(
                            "a second document begins here: put each into a file of its own",
                            "此处开始第二个文档：请各存一个文件"));
        }
        return root;
    }

    private Node node(Event event, int depth) throws UnreadableTextException {
        Place place = place(event);
        if (depth > MAX_DEPTH) {
            throw new UnreadableTextException(
                    place,
                    Phrase.of(
                            "nested more than %d deep: no plan needs that",
                            "嵌套超过 %d 层：方案不需要这么深", MAX_DEPTH));
        }
        int before = nodes;
        count(1, place);
        if (event instanceof AliasEvent alias) {
            return aliased(alias, place);
        }
        Node node =
                switch (event.getEventId()) {
                    case Scalar -> scalar((ScalarEvent) event, place);
                    case SequenceStart -> sequence((CollectionStartEvent) event, place, depth);
                    default -> mapping((CollectionStartEvent) event, place, depth);
                };
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isPresent()) {
            anchors.put(anchor.get(), new Anchored(node, nodes - before));
        }
        return node;
    }

    private Node aliased(AliasEvent alias, Place place) throws UnreadableTextException {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            String name = Words.shortened(alias.getAlias().getValue());
            throw new UnreadableTextException(
                    place,
                    Phrase.of(
                            "nothing before this is named &%s: write the value out",
                            "前面没有名为 &%s 的内容：请写出原值", name));
        }
        count(anchored.nodes(), place);
        return anchored.node();
    }

    private Node.Scalar scalar(ScalarEvent event, Place place) throws UnreadableTextException {
        refuseTag(event.getTag(), place);
        return event.isPlain()
                ? plain(place, event.getValue())
                : new Node.Scalar(place, event.getValue(), Node.Kind.STRING);
    }

    /** A scalar without quotes: what it is taken for depends on its text. */
    static Node.Scalar plain(Place place, String text) {
        return new Node.Scalar(place, text, kind(RESOLVER.resolve(text, true)));
    }

    private Node.Sequence sequence(CollectionStartEvent start, Place place, int depth)
            throws UnreadableTextException {
        refuseTag(start.getTag(), place);
        List<Node> items = new ArrayList<>();
        for (Event e = next(); e.getEventId() != Event.ID.SequenceEnd; e = next()) {
            items.add(node(e, depth + 1));
        }
        return new Node.Sequence(place, List.copyOf(items));
    }

    private Node.Mapping mapping(CollectionStartEvent start, Place place, int depth)
            throws UnreadableTextException {
        refuseTag(start.getTag(), place);
        List<Node.Entry> entries = new ArrayList<>();
        for (Event e = next(); e.getEventId() != Event.ID.MappingEnd; e = next()) {
            Node key = node(e, depth + 1);
            Node value = node(next(), depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                throw new UnreadableTextException(
                        key.place(),
                        Phrase.of(
                                "%s cannot be a key: write a plain word",
                                "%s 不能作键：请写普通的词", key.found()));
            }
            entries.add(new Node.Entry(name, value));
        }
        return new Node.Mapping(place, List.copyOf(entries));
    }

    private static void refuseTag(Optional<String> tag, Place place)
            throws UnreadableTextException {
        if (tag.isPresent()) {
            throw new UnreadableTextException(
                    place,
                    Phrase.of(
                            "the tag %s is not allowed: remove it",
                            "不允许标签 %s：请删去", Words.shortened(tag.get())));
        }
    }

    private void count(int more, Place place) throws UnreadableTextException {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw new UnreadableTextException(
                    place,
                    Phrase.of(
                            "more than %d values, repetitions by alias counted: shorten it",
                            "超过 %d 个值（别名重复计入）：请缩短", MAX_NODES));
        }
    }

    private Event next() {
        return events.next();
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.START);
    }

    private static Node.Kind kind(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Node.Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? Node.Kind.NOTHING : Node.Kind.STRING;
    }
}
