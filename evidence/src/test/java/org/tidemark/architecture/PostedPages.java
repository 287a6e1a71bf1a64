package org.tidemark.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads sources with the compiler and finds handlers of a POST that answer 200 with a page: such a
 * page has no address, a reload asks whether to send it again and the way back leads past it.
 *
 * <p>Each value that a handler may return is followed through conditions, switches, locals, methods
 * of the house and what they are given. It may begin with {@code redirect:}, or a status must have
 * been set before it, in its block or in one around it. What cannot be followed is told too.
 */
final class PostedPages {
    private static final Pattern POSTED =
            Pattern.compile(
                    "org\\.springframework\\.web\\.bind\\.annotation"
                            + "\\.(Post|Put|Patch|Delete)Mapping");
    private static final Pattern ANY =
            Pattern.compile("org\\.springframework\\.web\\.bind\\.annotation\\.RequestMapping");
    private static final Pattern BODY =
            Pattern.compile(
                    "org\\.springframework\\.web\\.bind\\.annotation\\.(RestController|ResponseBody)");
    private static final Pattern PAGE =
            Pattern.compile(
                    "java\\.lang\\.String|.*\\.(ModelAndView|View|Model)|java\\.lang\\.Object");
    private static final Pattern REFUSED =
            Pattern.compile("\\w+\\.setStatus\\((?!.*HttpStatus\\.OK\\b).*\\);?");

    private static final Set<String> CHOOSING =
            Set.of("map", "flatMap", "or", "orElse", "orElseGet");

    private final Trees trees;
    private final Set<String> found = new TreeSet<>();
    private final Set<Followed> followed = new HashSet<>();
    private Map<Element, Argument> given = Map.of();
    private String handler = "";
    private int looked;

    /** What a parameter is, and what was given where that stands. */
    private record Argument(TreePath path, Map<Element, Argument> given) {}

    /** A call that was followed already, so that one that calls itself has an end. */
    private record Followed(String handler, MethodInvocationTree call, boolean refused) {}

    private PostedPages(JavacTask task) {
        trees = Trees.instance(task);
    }

    /** Such handlers, {@code Controller.method: what it shows}. */
    static Set<String> in(Iterable<? extends JavaFileObject> sources) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, said, options, null, sources);
        try {
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            PostedPages pages = new PostedPages(task);
            for (CompilationUnitTree unit : units) {
                pages.handlers(unit);
            }
            said.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .map(each -> "not understood: " + each.getMessage(Locale.ROOT))
                    .forEach(pages.found::add);
            return pages.found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void handlers(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                Element element = trees.getElement(getCurrentPath());
                if (element instanceof ExecutableElement known && showsWhatWasPosted(known)) {
                    handler = known.getEnclosingElement().getSimpleName() + "." + method.getName();
                    looked = 0;
                    returned(getCurrentPath(), false);
                    if (looked == 0) {
                        judge("cannot tell: it returns nothing", false);
                    }
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
    }

    private static boolean showsWhatWasPosted(ExecutableElement method) {
        boolean posted =
                has(method, POSTED)
                        || annotations(method)
                                .filter(each -> is(each, ANY))
                                .anyMatch(each ->
                                        !each.toString().matches(".*method=\\S*\\bGET\\b.*"));
        boolean body = has(method, BODY) || has(method.getEnclosingElement(), BODY);
        return posted && !body && PAGE.matcher(method.getReturnType().toString()).matches();
    }

    private static Stream<? extends AnnotationMirror> annotations(Element element) {
        return element.getAnnotationMirrors().stream();
    }

    private static boolean has(Element element, Pattern annotation) {
        return annotations(element).anyMatch(each -> is(each, annotation));
    }

    private static boolean is(AnnotationMirror each, Pattern annotation) {
        return annotation.matcher(each.getAnnotationType().toString()).matches();
    }

    /** What a method or the block of a lambda returns, or what the block of a case yields. */
    private void returned(TreePath from, boolean refused) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void none) {
                value(new TreePath(getCurrentPath(), tree.getExpression()), refused);
                return null;
            }

            @Override
            public Void visitYield(YieldTree tree, Void none) {
                value(new TreePath(getCurrentPath(), tree.getValue()), refused);
                return null;
            }

            @Override
            public Void visitVariable(VariableTree tree, Void none) {
                return null; // what it holds is followed where it is returned
            }

            @Override
            public Void visitExpressionStatement(ExpressionStatementTree tree, Void none) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void none) {
                return null;
            }
        }.scan(from, null);
    }

    private void value(TreePath path, boolean before) {
        boolean refused = before || refusedBefore(path);
        switch (path.getLeaf()) {
            case ParenthesizedTree tree -> value(at(path, tree.getExpression()), refused);
            case ConditionalExpressionTree tree -> {
                value(at(path, tree.getTrueExpression()), refused);
                value(at(path, tree.getFalseExpression()), refused);
            }
            case SwitchExpressionTree tree ->
                    tree.getCases().forEach(each -> decided(at(path, each), each, refused));
            case LiteralTree tree -> judge(String.valueOf(tree.getValue()), refused);
            case BinaryTree tree -> value(at(path, tree.getLeftOperand()), refused);
            case LambdaExpressionTree tree -> {
                if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
                    value(at(path, tree.getBody()), refused);
                } else {
                    returned(at(path, tree.getBody()), refused);
                }
            }
            case NewClassTree tree when !tree.getArguments().isEmpty() ->
                    value(at(path, tree.getArguments().getFirst()), refused || hasStatus(tree));
            case MethodInvocationTree tree -> called(path, tree, refused);
            case IdentifierTree _, MemberSelectTree _ -> named(path, refused);
            default -> judge("cannot tell: " + path.getLeaf(), refused);
        }
    }

    /** Whether a page is made with a status of its own. */
    private static boolean hasStatus(NewClassTree page) {
        return page.getArguments().stream()
                .map(Tree::toString)
                .anyMatch(each -> each.matches("HttpStatus\\.(?!OK\\b)\\w+"));
    }

    private static TreePath at(TreePath path, Tree child) {
        return new TreePath(path, child);
    }

    private void decided(TreePath path, CaseTree each, boolean refused) {
        if (each.getBody() instanceof ThrowTree) {
            return;
        }
        if (each.getBody() instanceof ExpressionStatementTree statement) {
            value(at(at(path, statement), statement.getExpression()), refused);
        } else if (each.getBody() instanceof BlockTree || each.getBody() == null) {
            returned(path, refused);
        } else {
            value(at(path, each.getBody()), refused);
        }
    }

    /** What the parameters of a method of ours are in a call. */
    private Map<Element, Argument> arguments(
            TreePath path, MethodInvocationTree call, TreePath own, MethodTree method) {
        Map<Element, Argument> arguments = new HashMap<>();
        int known = Math.min(method.getParameters().size(), call.getArguments().size());
        for (int i = 0; i < known; i++) {
            arguments.put(
                    trees.getElement(at(own, method.getParameters().get(i))),
                    new Argument(at(path, call.getArguments().get(i)), given));
        }
        return arguments;
    }

    /** Follows something where those are given. */
    private void where(Map<Element, Argument> arguments, Runnable following) {
        Map<Element, Argument> outside = given;
        given = arguments;
        following.run();
        given = outside;
    }

    private void called(TreePath path, MethodInvocationTree call, boolean refused) {
        Element method = method(path, call);
        TreePath own = method == null ? null : trees.getPath(method);
        int before = looked;
        if (own != null && own.getLeaf() instanceof MethodTree tree && tree.getBody() != null) {
            if (followed.add(new Followed(handler, call, refused))) {
                where(arguments(path, call, own, tree), () -> returned(own, refused));
            }
            return;
        }
        if (isOptional(method)) {
            chosen(path, call, refused);
        } else {
            begun(path, call, refused);
        }
        if (looked == before) {
            judge("cannot tell: " + call, refused);
        }
    }

    /** What a chain over an {@code Optional} gives: what it is turned into, or else. */
    private void chosen(TreePath path, MethodInvocationTree call, boolean refused) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return;
        }
        if (CHOOSING.contains(select.getIdentifier().toString())) {
            call.getArguments().forEach(each -> value(at(path, each), refused));
        }
        if (select.getExpression() instanceof MethodInvocationTree receiver) {
            TreePath place = at(at(path, select), receiver);
            if (isOptional(method(place, receiver))) {
                chosen(place, receiver, refused);
            }
        }
    }

    /** What a text or a builder begins with that a method of a library is asked of. */
    private void begun(TreePath path, MethodInvocationTree call, boolean refused) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return;
        }
        TreePath receiver = at(at(path, select), select.getExpression());
        boolean ofType = trees.getElement(receiver) instanceof TypeElement;
        if (!ofType) {
            value(receiver, refused);
        } else if (!call.getArguments().isEmpty()) {
            value(at(path, call.getArguments().getFirst()), refused);
        }
    }

    private Element method(TreePath path, MethodInvocationTree call) {
        return trees.getElement(at(path, call.getMethodSelect()));
    }

    private static boolean isOptional(Element method) {
        return method != null
                && method.getEnclosingElement().toString().equals("java.util.Optional");
    }

    private void named(TreePath path, boolean refused) {
        if (trees.getElement(path) instanceof VariableElement variable) {
            if (variable.getConstantValue() instanceof String text) {
                judge(text, refused);
                return;
            }
            Argument argument = given.get(variable);
            if (argument != null) {
                where(argument.given(), () -> value(argument.path(), refused));
                return;
            }
            TreePath own = trees.getPath(variable);
            TreePath declared = own == null ? declared(path, variable) : own;
            if (declared != null
                    && declared.getLeaf() instanceof VariableTree tree
                    && tree.getInitializer() != null) {
                value(at(declared, tree.getInitializer()), refused);
                return;
            }
        }
        judge("cannot tell: " + path.getLeaf(), refused);
    }

    private TreePath declared(TreePath use, Element variable) {
        TreePath[] place = new TreePath[1];
        TreePath method = use;
        while (!(method.getLeaf() instanceof MethodTree)) {
            method = method.getParentPath();
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void none) {
                if (variable.equals(trees.getElement(getCurrentPath()))) {
                    place[0] = getCurrentPath();
                }
                return super.visitVariable(tree, null);
            }
        }.scan(method, null);
        return place[0];
    }

    private void judge(String shown, boolean refused) {
        looked++;
        if (!refused && !shown.startsWith("redirect:")) {
            found.add(handler + ": " + shown);
        }
    }

    /** Whether a status was set before, in the block that it stands in or one around it. */
    private static boolean refusedBefore(TreePath path) {
        TreePath inner = path;
        for (TreePath outer = path.getParentPath();
                outer != null && !(inner.getLeaf() instanceof MethodTree);
                outer = outer.getParentPath()) {
            List<? extends StatementTree> statements =
                    switch (outer.getLeaf()) {
                        case BlockTree block -> block.getStatements();
                        case CaseTree each when each.getStatements() != null ->
                                each.getStatements();
                        default -> List.of();
                    };
            Tree here = inner.getLeaf();
            if (statements.stream()
                    .takeWhile(each -> each != here)
                    .anyMatch(each -> REFUSED.matcher(each.toString()).matches())) {
                return true;
            }
            inner = outer;
        }
        return false;
    }
}
