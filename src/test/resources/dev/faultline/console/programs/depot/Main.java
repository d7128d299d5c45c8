package depot;

public class Main {
  public static void main(String[] args) {
    Depot depot = new Depot();
    depot.take(new Parcel("Oslo", 900));
    depot.take(new Parcel("Graz", 250));
    int heaviest = depot.heaviest();
    System.out.println("heaviest " + heaviest);
    System.out.print("total ");
    System.out.println(depot.total());
    System.exit(args.length);
  }
}
