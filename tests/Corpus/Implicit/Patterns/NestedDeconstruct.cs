// What a deconstruction yields is taken apart in turn, and converted.
// Harmless: what a deconstruction yields is taken apart in turn: those that write are not.
[assembly: Expect("PERM1001", "Main → Part.Deconstruct → Store.Save → File.WriteAllText")]

var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
var (number, (text, size)) = order;
foreach (var (first, (second, _)) in new[] { new Crate() })
    Console.WriteLine(first + second);
long wide;
(wide, _) = new Pair();
Console.WriteLine(number + text + size + wide);

class Order
{
    public void Deconstruct(out int number, out Part part) => (number, part) = (1, new());
}

class Part
{
    public void Deconstruct(out string text, out int size) => (text, size) = ("x", Store.Save());
    //^ Harmless: public void Deconstruct(out string text, out int size) => (text, size) = ("x", Store.Print());
}

class Crate
{
    public void Deconstruct(out int number, out Inner inner) => (number, inner) = (1, new());
}

class Inner
{
    public void Deconstruct(out int number, out int other) => (number, other) = (1, Touched.Save());
    //^ Harmless: public void Deconstruct(out int number, out int other) => (number, other) = (1, Touched.Print());
}

class Pair
{
    public void Deconstruct(out Size size, out int other) => (size, other) = (new(), 1);
}

struct Size
{
    public static implicit operator long(Size size) => Added.Save();
    //^ Harmless: public static implicit operator long(Size size) => Added.Print();
}

static class Touched
{
    [Expect("PERM1001", "Main → Inner.Deconstruct → Touched.Save → File.WriteAllText")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}

static class Added
{
    [Expect("PERM1001", "Main → Size.op_Implicit → Added.Save → File.WriteAllText")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
