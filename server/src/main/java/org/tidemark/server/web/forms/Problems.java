package org.tidemark.server.web.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.web.text.Wording;

/**
 * Everything that is wrong with a form.
 *
 * @param byField the first fault of each field at fault, in the order of the form
 * @param whole what is wrong with the form as a whole
 */
public record Problems(Map<String, Fault> byField, List<Fault> whole) {

    /** All is well. */
    public static final Problems NONE = new Problems(Map.of(), List.of());

    /** What a field that is no such value has, a word in place of a number for example. */
    private static final String NO_SUCH_VALUE = "forms.noSuchValue";

    public Problems {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
        whole = List.copyOf(whole);
    }

    /** Of these; of several at one field the first counts. */
    public static Problems of(List<Fault> faults) {
        Map<String, Fault> byField = new LinkedHashMap<>();
        List<Fault> whole = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.field().isEmpty()) {
                whole.add(fault);
            } else {
                byField.putIfAbsent(fault.field(), fault);
            }
        }
        return new Problems(byField, whole);
    }

    /** One at a field. */
    public static Problems at(String field, String key, Object... arguments) {
        return of(List.of(Fault.at(field, key, arguments)));
    }

    /** One with the form as a whole. */
    public static Problems whole(String key, Object... arguments) {
        return of(List.of(Fault.whole(key, arguments)));
    }

    /** A field that is not there, or is no value of its kind. */
    public static Problems noSuchValue(String field) {
        return at(field, NO_SUCH_VALUE);
    }

    /** What the ledger refused. */
    public static Problems refused(Outcome.Rejected rejected) {
        return of(
                List.of(
                        new Fault(
                                "",
                                "refusal." + rejected.refusal().code(),
                                List.of(),
                                rejected.reason())));
    }

    /** A field of a command that cannot be read, or is what no ledger takes. */
    public static Problems invalid(InvalidCommandException invalid) {
        String path = invalid.where().replaceAll("\\[\\d+]", "");
        String field = path.substring(path.lastIndexOf('.') + 1);
        return of(List.of(new Fault(field, "form.bad." + path, List.of(), invalid.reason())));
    }

    /** What the constraints of a form's record have found. */
    public static Problems of(BindingResult found) {
        List<Fault> faults = new ArrayList<>();
        for (ObjectError error : found.getAllErrors()) {
            faults.add(
                    switch (error) {
                        case FieldError field when field.isBindingFailure() ->
                                Fault.at(field.getField(), NO_SUCH_VALUE);
                        case FieldError field -> fault(field.getField(), field);
                        case ObjectError whole -> fault("", whole);
                    });
        }
        return of(faults);
    }

    /** What the constraints of a handler's parameters have found. */
    public static Problems ofParameters(List<ParameterValidationResult> found) {
        List<Fault> faults = new ArrayList<>();
        for (ParameterValidationResult one : found) {
            if (one instanceof ParameterErrors record) {
                record.getFieldErrors()
                        .forEach(field -> faults.add(fault(field.getField(), field)));
                continue;
            }
            String field = name(one.getMethodParameter());
            one.getResolvableErrors().forEach(error -> faults.add(fault(field, error)));
        }
        return of(faults);
    }

    /** The name of the field that a parameter is. */
    private static String name(MethodParameter parameter) {
        RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
        return field == null || field.name().isEmpty()
                ? Objects.requireNonNullElse(parameter.getParameterName(), "")
                : field.name();
    }

    /**
     * The key is the message of the constraint, the arguments are its attributes by their names.
     */
    private static Fault fault(String field, MessageSourceResolvable error) {
        Object[] all = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
        return Fault.at(
                field,
                Objects.requireNonNullElse(error.getDefaultMessage(), NO_SUCH_VALUE),
                Arrays.stream(all)
                        .filter(one -> !(one instanceof MessageSourceResolvable))
                        .toArray());
    }

    /** Whether anything is wrong. */
    public boolean there() {
        return !byField.isEmpty() || !whole.isEmpty();
    }

    /** What is wrong with that field. */
    public Optional<Fault> at(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** All, those of the whole form first. */
    public List<Fault> all() {
        return Stream.concat(whole.stream(), byField.values().stream()).toList();
    }

    /** What is wrong, in a sentence or more. */
    public String text(Wording wording) {
        return all().stream().map(fault -> fault.text(wording)).collect(Collectors.joining(" "));
    }

    /** These and those. */
    public Problems and(Problems others) {
        return of(Stream.concat(all().stream(), others.all().stream()).toList());
    }

    /**
     * Goes on where nothing is wrong.
     *
     * @throws FormRefusedException which shows the form again, as it was filled, where something is
     */
    public void orRefuse() {
        if (there()) {
            throw new FormRefusedException(this);
        }
    }
}
