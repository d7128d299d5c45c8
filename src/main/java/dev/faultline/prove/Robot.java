package dev.faultline.prove;

import dev.faultline.check.kind.Fix;
import dev.faultline.compile.MethodBody;
import dev.faultline.compile.MethodBody.Span;
import dev.faultline.i18n.Texts;
import dev.faultline.lesson.LessonFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One who changes the program without having understood it. */
enum Robot {
  NO_CODE("emptied") {
    @Override
    List<Edit> edits(MethodBody method) {
      return method.constructor()
          ? List.of()
          : List.of(new Edit(method.span(), "{" + returning(method, "0", "false", "null") + "}"));
    }
  },
  CONSTANT("constant") {
    @Override
    List<Edit> edits(MethodBody method) {
      String object = method.returnType().equals("String") ? "\"\"" : "null";
      return method.returnType().equals("void")
          ? List.of()
          : List.of(new Edit(method.span(), "{" + returning(method, "1", "true", object) + "}"));
    }
  },
  NO_THROW("throws") {
    @Override
    List<Edit> edits(MethodBody method) {
      return method.throwStatements().stream()
          .map(thrown -> new Edit(thrown, returning(method, "0", "false", "null")))
          .toList();
    }
  },
  NO_TESTS("tests") {
    @Override
    Optional<Map<String, String>> program(LessonFolder folder) {
      Map<String, String> program = new TreeMap<>(folder.buggy().files());
      folder.hiddenTests().keySet().forEach(path -> program.put(path, ""));
      return Optional.of(program);
    }

    @Override
    List<Edit> edits(MethodBody method) {
      return List.of();
    }
  };

  private final String key;

  Robot(String key) {
    this.key = key;
  }

  /** What it does, to be read after the name of a file. */
  String what() {
    return Texts.of("prove.robot." + key);
  }

  /** The program it hands in; empty when it finds nothing to change. */
  Optional<Map<String, String>> program(LessonFolder folder) {
    Map<String, String> program = new TreeMap<>(folder.buggy().files());
    folder.lesson().checks().stream()
        .filter(Fix.class::isInstance)
        .flatMap(check -> ((Fix) check).editable().stream())
        .filter(program::containsKey)
        .distinct()
        .forEach(file -> program.computeIfPresent(file, this::edited));
    return program.equals(folder.buggy().files()) ? Optional.empty() : Optional.of(program);
  }

  /** What it changes in a method. */
  abstract List<Edit> edits(MethodBody method);

  private String edited(String file, String source) {
    List<Edit> edits = new ArrayList<>();
    int end = 0;
    for (MethodBody method : MethodBody.in(file, source)) {
      for (Edit edit : edits(method)) {
        if (edit.span().start() >= end) {
          edits.add(edit);
          end = edit.span().end();
        }
      }
    }
    StringBuilder text = new StringBuilder(source);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Span span = edits.get(i).span();
      text.replace(span.start(), span.end(), edits.get(i).text());
    }
    return text.toString();
  }

  private static String returning(MethodBody method, String number, String truth, String object) {
    return switch (method.returnType()) {
      case "void" -> "return;";
      case "boolean" -> "return " + truth + ";";
      case "byte", "short", "char", "int", "long", "float", "double" -> "return " + number + ";";
      default -> "return " + object + ";";
    };
  }

  /** A part of a source and what it puts there. */
  record Edit(Span span, String text) {}
}
