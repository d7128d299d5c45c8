package nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Main {
  record Item(String name, List<Integer> sizes) {}

  static class Node {
    static int made;
    final String label;
    final List<Node> next = new ArrayList<>();
    Node parent;

    Node(String label) {
      this.label = label;
    }

    Node add(Node child) {
      next.add(child);
      child.parent = this;
      return child;
    }
  }

  public static void main(String[] args) {
    Node root = new Node("root");
    root.add(new Node("a")).add(new Node("b")).add(new Node("c"));
    Map<String, Item> items = new HashMap<>();
    items.put("hat", new Item("hat", List.of(1, 2)));
    int[][] grid = {new int[12]};
    System.out.println(root.label + items + grid.length);
  }
}
