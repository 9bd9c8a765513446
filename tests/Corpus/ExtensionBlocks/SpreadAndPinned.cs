// An extension block spreads an object into a collection, fills a collection of the platform, and pins an object.
// Harmless: an extension block spreads, fills and pins: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → Extensions.GetEnumerator → Store.Save → File.WriteAllText")]

var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
int[] lines = [.. order];
Queue<int> queue = [1];
unsafe
{
    fixed (int* first = order)
        Console.WriteLine(*first + lines.Length + queue.Count);
}

class Order
{
    public int First;
}

static class Extensions
{
    extension(Order order)
    {
        public IEnumerator<int> GetEnumerator()
        {
            Store.Save(); //! Harmless: Store.Print();
            yield return 1;
        }

        public ref int GetPinnableReference()
        {
            Touched.Save(); //! Harmless: Touched.Print();
            return ref order.First;
        }
    }

    extension<T>(Queue<T> queue)
    {
        public void Add(T item) => queue.Enqueue(Added.Save() > 0 ? item : item);
        //^ Harmless: public void Add(T item) => queue.Enqueue(Added.Print() > 0 ? item : item);
    }
}

static class Touched
{
    [Expect("PERM1001", "Main → Extensions.GetPinnableReference → Touched.Save → File.WriteAllText")]
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
    [Expect("PERM1001", "Main → Extensions.Add → Added.Save → File.WriteAllText")]
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
