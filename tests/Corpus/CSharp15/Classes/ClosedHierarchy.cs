// A virtual call on a closed class runs the overrides of its descendants.
// BeforeDrop: before the drop.
// Harmless: the descendant that writes is never made.
[assembly: Expect("PERM1001", "Main → Square.Area → Store.Save → File.WriteAllText")]

Shape shape = args.Length == 0 ? new Square() : new Circle(); //! Harmless: Shape shape = new Circle();
//! BeforeDrop: Console.WriteLine(shape.Area());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(shape.Area()); //! BeforeDrop:

closed class Shape
{
    public virtual int Area() => Store.Save();
}

class Square : Shape
{
    public override int Area() => Store.Save();
}

class Circle : Shape
{
    public override int Area() => Store.Print();
}
