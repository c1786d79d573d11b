package org.reactiveorm.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Model;

/**
 * Writes {@code User_} for {@code @Model class User}, and reports the mistakes of a model where they are made. Each file depends
 * on one class and what that refers to, so that incremental compilers may run it for the changed classes alone.
 */
@SupportedAnnotationTypes("org.reactiveorm.annotation.*")
public final class ModelProcessor extends AbstractProcessor {

    private final Set<String> waiting = new LinkedHashSet<>();
    private @Nullable Session session;

    /** Made by the compiler. */
    public ModelProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Session current = session();
        current.compilation().problems().addSources(round.getRootElements());
        current.strays().check(annotations, round);
        for (TypeElement model : models(current, round)) {
            Element unresolved = Hierarchy.unresolved(model);
            if (unresolved == null) {
                waiting.remove(model.getQualifiedName().toString());
                process(model, current);
            } else if (round.processingOver()) {
                giveUp(model, unresolved, current);
            } else {
                waiting.add(model.getQualifiedName().toString());
            }
        }
        if (round.processingOver() && !round.errorRaised() && waiting.isEmpty()) {
            current.targets().check();
        }
        return false; // javac may pass over other processors where all annotations are claimed
    }

    /** The models of this round, and those of earlier ones that wait for what another processor writes. */
    private Set<TypeElement> models(Session current, RoundEnvironment round) {
        Set<TypeElement> models = new LinkedHashSet<>();
        for (String name : waiting) {
            TypeElement model = current.compilation().elements().getTypeElement(name);
            if (model != null) {
                models.add(model);
            }
        }
        models.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(Model.class)));
        return models;
    }

    private static void giveUp(TypeElement model, Element unresolved, Session current) {
        String unknown = unresolved instanceof TypeElement ? "the super class of " : "the type of ";
        Problems problems = current.compilation().problems();
        problems.begin(model);
        problems.at(
                unresolved,
                "The metamodel of " + model.getSimpleName() + " is not written, since " + unknown
                        + unresolved.getSimpleName() + " is not known");
    }

    private void process(TypeElement type, Session current) {
        ModelSource source = current.reader().read(type);
        if (source == null || source.key().isEmpty()) {
            return;
        }
        current.targets().expect(source);
        String file = Metamodel.of(type).canonicalName();
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(file, type).openWriter()) {
            writer.write(new MetamodelWriter(current.compilation(), source).write());
        } catch (IOException e) {
            current.compilation()
                    .problems()
                    .at(type, "The metamodel " + file + " cannot be written: " + e.getMessage());
        }
    }

    private Session session() {
        Session known = session;
        if (known == null) {
            known = Session.of(processingEnv);
            session = known;
        }
        return known;
    }

    /** What lasts for all rounds of one compilation. */
    private record Session(Compilation compilation, ModelReader reader, StrayAnnotations strays, TargetRules targets) {

        static Session of(ProcessingEnvironment environment) {
            Problems problems = new Problems(environment.getMessager());
            Compilation compilation =
                    new Compilation(environment.getElementUtils(), environment.getTypeUtils(), problems);
            ModelReader reader = new ModelReader(compilation, new UnknownAnnotations(problems, environment));
            return new Session(compilation, reader, new StrayAnnotations(problems), new TargetRules(compilation));
        }
    }
}
