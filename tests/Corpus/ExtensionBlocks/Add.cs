// A collection initialiser and a collection expression call a method of an extension block.
// Harmless: a collection expression calls a method of an extension block: the one that writes is for elements of another type.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Bag bag = [1]; //! Harmless: Bag bag = ["x"];
bag = new Bag { "x" };
Console.WriteLine(bag);

class Bag : System.Collections.IEnumerable
{
    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}

static class Extensions
{
    extension(Bag bag)
    {
        public void Add(string text) => Store.Save(text); //! Harmless: public void Add(string text) => Console.WriteLine(text);

        public void Add(int number) => Expression.Save(number);
    }
}

static class Store
{
    [Expect("PERM1001", "Main → Extensions.Add → Store.Save → File.WriteAllText")]
    public static void Save(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
    }
}

static class Expression
{
    [Expect("PERM1001", "Main → Extensions.Add → Expression.Save → File.WriteAllText")]
    public static void Save(int number)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
