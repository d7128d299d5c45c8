package dev.faultline.debug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectNameTest {
  private static String marked(String code) {
    return ObjectName.replace(code, name -> "<" + name + ">");
  }

  @Test
  void namesAreFoundWhereverAnExpressionMayStand() {
    assertThat(marked("Cart#7")).isEqualTo("<Cart#7>");
    assertThat(marked("Cart#7.total()+(Cart#9).n")).isEqualTo("<Cart#7>.total()+(<Cart#9>).n");
    assertThat(marked("f(Cart#7,x[Cart#8.n])")).isEqualTo("f(<Cart#7>,x[<Cart#8>.n])");
    assertThat(marked("int s = 0;\ns += Cart#7.n;\ns"))
        .isEqualTo("int s = 0;\ns += <Cart#7>.n;\ns");
    assertThat(ObjectName.in("Cart#7 == Straße#12"))
        .containsExactly(new ObjectName("Cart", 7), new ObjectName("Straße", 12));
  }

  @Test
  void whatIsNoClassOfOneWordHasANameAsItIsShown() {
    assertThat(marked("int[]#12.length + String[][]#3[0]"))
        .isEqualTo("<int[]#12>.length + <String[][]#3>[0]");
    assertThat(marked("Arrays.ArrayList#4.get(0)")).isEqualTo("<Arrays.ArrayList#4>.get(0)");
    assertThat(marked("Main$1#5 != $Proxy2#6")).isEqualTo("<Main$1#5> != <$Proxy2#6>");
  }

  @Test
  void whatIsQuotedOrRemarkedStaysWhatItIs() {
    for (String code :
        new String[] {
          "\"Cart#7\"",
          "\"a\\\"Cart#7\" + 'x'",
          "'#'",
          "'\\''+\"Cart#7\"",
          "n // Cart#7",
          "/* Cart#7\n Cart#8 */ n",
          "\"\"\"\n Cart#7 \"quoted\" \\\"\"\" Cart#8\"\"\"",
          "\"never closed Cart#7",
        }) {
      assertThat(marked(code)).isEqualTo(code);
    }
    assertThat(marked("\"'\" + Cart#7 + '\"' + Cart#8 /* ' */ + Cart#9"))
        .isEqualTo("\"'\" + <Cart#7> + '\"' + <Cart#8> /* ' */ + <Cart#9>");
    assertThat(marked("a // it's\n + Cart#7")).isEqualTo("a // it's\n + <Cart#7>");
  }

  @Test
  void aNumberSignElsewhereIsNoName() {
    for (String code : new String[] {"Cart #7", "Cart#", "#7", "Cart#x", "Cart#7x", "f()#7"}) {
      assertThat(ObjectName.in(code)).as(code).isEmpty();
    }
  }

  @Test
  void longTextsAreReadAsWell() {
    String quoted = "\"" + "\\n".repeat(50_000) + "\"";
    assertThat(marked(quoted + " + Cart#7")).isEqualTo(quoted + " + <Cart#7>");
  }
}
