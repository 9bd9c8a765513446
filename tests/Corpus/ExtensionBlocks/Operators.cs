// Operators of an extension block are used.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { order = order + order; } catch (UnauthorizedAccessException) { }
try { order = -order; } catch (UnauthorizedAccessException) { }
try { order *= order; } catch (UnauthorizedAccessException) { }
try { order -= 1; } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order)
    {
        [Expect("PERM1001", "")]
        public static Order operator +(Order one, Order other)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }

        [Expect("PERM1001", "")]
        public static Order operator -(Order one)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }

        [Expect("PERM1001", "")]
        public static Order operator *(Order one, Order other)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }
    }

    extension(Order order)
    {
        [Expect("PERM1001", "")]
        public void operator -=(int count) => File.WriteAllText(Case.File, order + "x");

        public void operator +=(int count) => Console.WriteLine(order + "x");
    }
}
