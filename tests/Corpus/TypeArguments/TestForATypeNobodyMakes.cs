// The code behind a test for a type only runs if the program creates objects of the type.
// Harmless: it creates none.
Shape shape = new Circle();
Console.WriteLine(shape);
shape = new Square(); //! Harmless:
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (shape is Square)
    Store.Save();
switch (shape)
{
    case Square square:
        square.Draw();
        break;
    default:
        Console.WriteLine("round");
        break;
}

class Shape;

class Circle : Shape;

class Square : Shape
{
    public void Draw() => Store.Save();
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
