package dev.faultline.compile;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Writes types as Java that means them wherever they are in scope; of types that cannot be written
 * the closest that can. The visitor's parameter tells whether the type is a type argument.
 */
final class TypeText extends SimpleTypeVisitor14<String, Boolean> {
  private final boolean inStatic;
  private final UnaryOperator<TypeMirror> erasure;

  /**
   * @param inStatic whether type parameters of classes are out of scope
   */
  TypeText(boolean inStatic, UnaryOperator<TypeMirror> erasure) {
    super("Object");
    this.inStatic = inStatic;
    this.erasure = erasure;
  }

  String of(TypeMirror type) {
    return visit(type, false);
  }

  @Override
  public String visitPrimitive(PrimitiveType type, Boolean isArgument) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String visitArray(ArrayType type, Boolean isArgument) {
    return visit(type.getComponentType(), false) + "[]";
  }

  @Override
  public String visitDeclared(DeclaredType type, Boolean isArgument) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getNestingKind() == NestingKind.ANONYMOUS) {
      List<? extends TypeMirror> interfaces = element.getInterfaces();
      return visit(interfaces.isEmpty() ? element.getSuperclass() : interfaces.get(0), isArgument);
    }
    return name(type, element) + arguments(type.getTypeArguments());
  }

  private String name(DeclaredType type, TypeElement element) {
    if (element.getNestingKind() == NestingKind.LOCAL) {
      return element.getSimpleName().toString();
    }
    if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
      return visit(type.getEnclosingType(), false) + "." + element.getSimpleName();
    }
    return element.getEnclosingElement() instanceof TypeElement outer
        ? name((DeclaredType) outer.asType(), outer) + "." + element.getSimpleName()
        : element.getQualifiedName().toString();
  }

  private String arguments(List<? extends TypeMirror> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream()
            .map(each -> visit(each, true))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  @Override
  public String visitTypeVariable(TypeVariable type, Boolean isArgument) {
    boolean isCaptured = type.asElement().getSimpleName().toString().startsWith("<");
    if (isCaptured && isArgument) {
      return "?";
    }
    Element declarer = type.asElement().getEnclosingElement();
    boolean isOutOfScope = inStatic && declarer instanceof TypeElement;
    return isCaptured || isOutOfScope
        ? visit(erasure.apply(type.getUpperBound()), isArgument)
        : type.asElement().getSimpleName().toString();
  }

  @Override
  public String visitWildcard(WildcardType type, Boolean isArgument) {
    if (type.getExtendsBound() != null) {
      return "? extends " + visit(type.getExtendsBound(), true);
    }
    return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound(), true);
  }

  @Override
  public String visitIntersection(IntersectionType type, Boolean isArgument) {
    return visit(type.getBounds().get(0), isArgument);
  }
}
