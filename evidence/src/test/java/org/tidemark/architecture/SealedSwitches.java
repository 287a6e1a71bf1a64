package org.tidemark.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads sources with the compiler and finds switches over a sealed type that have a default: there
 * a new kind would be left out in silence.
 */
final class SealedSwitches extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Types types;
    private final List<String> found = new ArrayList<>();

    private SealedSwitches(JavacTask task) {
        trees = Trees.instance(task);
        types = task.getTypes();
    }

    /** Where such switches stand: file and line. */
    static List<String> in(Iterable<? extends JavaFileObject> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) compiler.getTask(null, null, said, options, null, sources);
        try {
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            SealedSwitches scanner = new SealedSwitches(task);
            for (CompilationUnitTree unit : units) {
                scanner.scan(unit, null);
            }
            said.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .map(each -> "not understood: " + each.getMessage(Locale.ROOT))
                    .forEach(scanner.found::add);
            return scanner.found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void none) {
        look(tree, tree.getExpression(), tree.getCases());
        return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
        look(tree, tree.getExpression(), tree.getCases());
        return super.visitSwitchExpression(tree, null);
    }

    private void look(Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
        TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
        if (type != null && isSealed(type) && cases.stream().anyMatch(SealedSwitches::isDefault)) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            LineMap lines = unit.getLineMap();
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            found.add(unit.getSourceFile().getName() + ":" + lines.getLineNumber(start));
        }
    }

    private boolean isSealed(TypeMirror type) {
        Element element = types.asElement(type);
        return element != null && element.getModifiers().contains(Modifier.SEALED);
    }

    private static boolean isDefault(CaseTree each) {
        return each.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
    }
}
