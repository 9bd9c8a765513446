// An extension block spreads an object into a collection, fills a collection of the platform, and pins an object.
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
            Store.Save();
            yield return 1;
        }

        public ref int GetPinnableReference()
        {
            Touched.Save();
            return ref order.First;
        }
    }

    extension<T>(Queue<T> queue)
    {
        public void Add(T item) => queue.Enqueue(Added.Save() > 0 ? item : item);
    }
}

static class Store
{
    [Expect("PERM1001", "")]
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

static class Touched
{
    [Expect("PERM1001", "")]
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
    [Expect("PERM1001", "")]
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
